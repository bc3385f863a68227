// The LED wall's picture at a place (metres from its middle, x right, y up), moving with the music. One variant per pattern,
// because a software driver pays for all branches.
const vec2 WallHalf = vec2(4.5, 2.0);

vec3 ledBars(vec2 p) {
    float column = floor(p.x * 2.2 + 100.0);
    float step = floor(uLens.w * 2.0);
    float now = hash2(vec2(column, step)), before = hash2(vec2(column, step - 1.0));
    float level = mix(before, now, smoothstep(0.0, 0.35, fract(uLens.w * 2.0)));
    float middle = exp(-p.x * p.x * 0.10);
    float height = -1.9 + (0.7 + 2.6 * level * (0.35 + 0.65 * uFill.w)) * (0.55 + 0.65 * middle);
    float inside = smoothstep(0.06, -0.06, p.y - height) * smoothstep(0.44, 0.36, abs(fract(p.x * 2.2) - 0.5));
    float cap = smoothstep(0.12, 0.05, abs(p.y - height - 0.14)) * smoothstep(0.44, 0.36, abs(fract(p.x * 2.2) - 0.5));
    vec3 tint = mix(uDominant.rgb * 1.6, uSecond.rgb, smoothstep(-1.8, 1.2, p.y));
    return tint * inside + uAccent.rgb * cap * 0.9 + uDominant.rgb * 0.35 * (1.0 - inside);
}

vec3 ledRings(vec2 p) {
    float r = length(p * vec2(1.0, 1.1));
    float wave = r * 0.75 - uLens.w * 0.5;
    float ring = smoothstep(0.16, 0.04, abs(fract(wave) - 0.5));
    float thin = smoothstep(0.06, 0.01, abs(fract(wave + 0.22) - 0.5));
    float angle = atan(p.y, p.x);
    float fan = smoothstep(0.1, 0.6, sin(angle * 8.0 + uLens.w * 0.4)) * smoothstep(0.6, 3.0, r);
    return uDominant.rgb * (0.55 + 0.5 * fan) + uSecond.rgb * ring * (0.75 + 0.4 * uKey.w) + uAccent.rgb * thin * 0.7 * exp(-r * 0.25);
}

vec3 ledRain(vec2 p) {
    float column = floor(p.x * 5.0 + 200.0);
    float speed = 0.5 + hash1(column);
    float fall = fract(p.y * 0.22 + uLens.w * 0.18 * speed + hash1(column + 7.0));
    float drop = pow(fall, 6.0) * smoothstep(0.42, 0.28, abs(fract(p.x * 5.0) - 0.5));
    vec3 tint = mix(uSecond.rgb, uAccent.rgb, step(0.72, hash1(column + 3.0)));
    return uDominant.rgb * (0.40 + 0.25 * smoothstep(2.0, -2.0, p.y)) + tint * drop * 1.1;
}

vec3 ledSunrise(vec2 p) {
    vec2 q = p - vec2(0.0, -0.75 + 0.25 * uRimRight.w);
    float r = length(q);
    float disc = smoothstep(1.42, 1.36, r);
    float stripes = smoothstep(0.02, -0.02, abs(fract(q.y * 3.2 - uLens.w * 0.125) - 0.5) - 0.32 - 0.30 * smoothstep(-0.9, 0.6, q.y));
    vec3 sun = mix(uSecond.rgb * 0.8, uSecond.rgb * 1.25 + vec3(0.16, 0.12, 0.05), smoothstep(-0.4, 1.3, q.y)) * stripes;
    float angle = atan(q.y, q.x);
    float rays = smoothstep(0.0, 0.5, sin(angle * 12.0 - uLens.w * 0.25)) * exp(-max(r - 1.4, 0.0) * 0.55);
    vec3 sky = uDominant.rgb * (0.5 + 0.45 * rays * (0.6 + 0.6 * uKey.w)) + uSecond.rgb * 0.30 * exp(-abs(q.y) * 1.5);
    return mix(sky, sun, disc);
}

vec3 ledPicture(vec2 p) {
#if defined(PATTERN_1)
    vec3 light = ledRings(p);
#elif defined(PATTERN_2)
    vec3 light = ledRain(p);
#elif defined(PATTERN_3)
    vec3 light = ledSunrise(p);
#else
    vec3 light = ledBars(p);
#endif
    return light * uAccent.w * 0.62 * (0.86 + 0.14 * uKey.w);
}
