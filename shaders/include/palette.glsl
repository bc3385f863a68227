// The three colors by the 60/30/10 rule: the accent waits for the big moments, when the beams are up.
vec3 accentNow() {
    return mix(uSecond.rgb, uAccent.rgb, smoothstep(0.45, 0.80, uDominant.w));
}

// The dominant color is mostly night; this is its hue at full light.
vec3 vividDominant() {
    vec3 color = uDominant.rgb;
    return color / max(max(color.r, max(color.g, color.b)), 0.05);
}

// Light of a lamp by its place on the truss: dominant, second, and one in six the accent.
vec3 lampTint(float index) {
    float place = mod(index, 6.0);
    vec3 plain = mod(place, 2.0) < 0.5 ? vividDominant() * 0.9 : uSecond.rgb;
    return abs(place - 2.0) < 0.5 ? accentNow() * 0.85 : plain;
}
