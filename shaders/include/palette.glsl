// The three colors by the 60/30/10 rule: the accent waits for the big moments, when the beams are up.
vec3 accentNow() {
    return mix(uSecond.rgb, uAccent.rgb, smoothstep(0.45, 0.80, uDominant.w));
}

// The dominant color is mostly night; this is its hue at full light.
vec3 vividDominant() {
    vec3 color = uDominant.rgb;
    return color / max(max(color.r, max(color.g, color.b)), 0.05);
}
