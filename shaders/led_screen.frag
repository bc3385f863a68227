// The LED wall's picture, one pixel per lamp, moving with the music: clear figures before dark. One variant per pattern,
// because a software driver pays for all branches. Square roots are stored, for finer steps in the dark.
#include "frame.glsl"
#include "hash.glsl"
#include "led.glsl"
#include "palette.glsl"
in vec2 vScreen;
out vec4 oColor;

// Columns of lamps that jump on half beats: brightest at the cap, trailing off below it, mirrored in the ground line.
vec3 ledBars(vec2 p) {
    float column = floor(p.x * 2.0 + 100.0);
    float step2 = floor(uLens.w * 2.0);
    float now = hash2(vec2(column, step2)), before = hash2(vec2(column, step2 - 1.0));
    float level = mix(before, now, smoothstep(0.0, 0.35, fract(uLens.w * 2.0)));
    float height = (0.45 + 2.6 * level * (0.35 + 0.65 * uFill.w)) * (0.45 + 0.6 * exp(-p.x * p.x * 0.10));
    float y = p.y + 1.20;
    float up = y >= 0.0 ? y : -2.2 * y;
    float lamp = step(abs(fract(p.x * 2.0) - 0.5), 0.36) * step(0.25, fract(up * 3.5));
    float part = clamp(up / height, 0.0, 1.0);
    vec3 tint = mix(vividDominant() * 0.7, uSecond.rgb, smoothstep(0.3, 1.0, part));
    vec3 light = tint * lamp * step(up, height) * (0.22 + 0.95 * part * part * part);
    float cap = step(abs(up - height - 0.21), 0.075) * step(abs(fract(p.x * 2.0) - 0.5), 0.36);
    light += accentNow() * cap * (0.30 + 0.55 * uKey.w);
    light *= y >= 0.0 ? 1.0 : 0.30 * exp(1.2 * y);
    return light + (uDominant.rgb * 0.22 + uSecond.rgb * 0.05) * exp(-2.4 * abs(y)) + uDominant.rgb * 0.035;
}

// Waves that leave the middle on the beat: a hard front, a soft tail, every third one of dashes.
vec3 ledRings(vec2 p) {
    float r = length(p - vec2(0.0, 0.15));
    float wave = r * 0.85 - uLens.w * 0.5;
    float tail = fract(wave);
    float kind = mod(floor(wave), 3.0);
    float angle = atan(p.y - 0.15, p.x);
    float dashes = step(0.0, sin(angle * 22.0 + uLens.w * 0.6));
    float body = tail * tail * tail;
    body *= body;
    body *= smoothstep(0.80, 0.84, tail) * 0.7 + 0.3;
    body *= kind < 0.5 ? dashes : 1.0;
    vec3 tint = kind < 0.5 ? accentNow() * 0.8 : kind < 1.5 ? uSecond.rgb : vividDominant() * 0.85;
    float fade = exp(-0.17 * r) * smoothstep(0.15, 0.9, r);
    float fan = smoothstep(0.2, 1.0, sin(angle * 9.0 - uLens.w * 0.4)) * smoothstep(0.8, 3.2, r);
    vec3 light = tint * (1.05 * body + 0.12 * tail * tail) * fade * (0.75 + 0.35 * uKey.w);
    return light + uDominant.rgb * (0.05 + 0.22 * fan) + uSecond.rgb * 0.22 * uFill.w * exp(-2.2 * r);
}

vec3 rainLayer(vec2 p, float perMetre, float speed, float seed) {
    float column = floor(p.x * perMetre + 300.0);
    float own = hash1(column + seed);
    float fall = fract(p.y * 0.20 + uLens.w * speed * (0.6 + 0.8 * own) + hash1(column + seed + 7.0));
    float tail = 1.0 - fall;
    float drop = tail * tail * tail;
    drop *= drop;
    float head = smoothstep(0.955, 0.985, tail);
    vec3 tint = mix(uSecond.rgb, accentNow() * 0.9, step(0.80, hash1(column + seed + 3.0)));
    float gap = perMetre < 10.0 ? step(0.4, fract(p.x * perMetre)) : 1.0;
    return (tint * drop + (0.35 * tint + 0.25) * head) * gap * step(0.35, hash1(column + seed + 13.0));
}

// Two sheets of falling light and a glow where they land.
vec3 ledRain(vec2 p) {
    vec3 light = rainLayer(p, 14.0, 0.07, 0.0) * 0.30 + rainLayer(p, 4.6667, 0.14, 50.0) * 0.95;
    float low = exp(-1.9 * (p.y + 2.0));
    return light + (uSecond.rgb * (0.10 + 0.35 * uFill.w) + uDominant.rgb * 0.2) * low + uDominant.rgb * 0.04;
}

// A striped sun behind a skyline; before it a plain of light that rolls toward us.
vec3 ledSunrise(vec2 p) {
    const float Horizon = -0.95;
    vec2 q = p - vec2(0.0, -0.45 + 0.4 * uRimRight.w);
    float r = length(q);
    float slit = smoothstep(0.02, -0.02, abs(fract(q.y * 3.0 - uLens.w * 0.125) - 0.5) - 0.30 - 0.35 * smoothstep(-0.9, 0.5, q.y));
    vec3 sun = mix(vividDominant() * 0.85, uAccent.rgb, smoothstep(-0.7, 1.3, q.y)) * slit;
    float angle = atan(q.y, q.x);
    float rays = smoothstep(0.1, 0.9, sin(angle * 14.0 - uLens.w * 0.25)) * exp(-0.6 * max(r - 1.4, 0.0));
    vec3 sky = uDominant.rgb * (0.05 + 0.30 * rays * (0.5 + 0.5 * uKey.w)) + uSecond.rgb * (0.30 * exp(-2.2 * max(r - 1.38, 0.0)) + 0.20 * exp(-2.6 * (p.y - Horizon)));
    vec3 light = mix(sky, sun, smoothstep(1.42, 1.36, r));
    float house = floor(p.x * 2.8 + 50.0);
    float top = Horizon + 0.06 + 0.50 * hash1(house) * smoothstep(0.4, 2.6, abs(p.x));
    light = mix(light, uDominant.rgb * 0.035, step(p.y, top));
    float depth = 1.0 / max(Horizon - p.y + 0.10, 0.02);
    vec2 plain = abs(fract(vec2(p.x * depth * 0.22, depth * 0.8 + uLens.w * 0.25)) - 0.5);
    float lines = max(smoothstep(0.44, 0.49, plain.x), smoothstep(0.40, 0.47, plain.y)) * smoothstep(0.0, 0.45, Horizon - p.y);
    float shimmer = exp(-1.3 * abs(p.x)) * (0.12 + 0.12 * plain.y);
    vec3 ground = uSecond.rgb * (0.42 * lines + shimmer + 0.25 * exp(-9.0 * (Horizon - p.y))) + uDominant.rgb * 0.06;
    return p.y < Horizon ? ground : light;
}

void main() {
    vec2 p = (vScreen - 0.5) * 2.0 * WallHalf;
#if defined(PATTERN_1)
    vec3 light = ledRings(p);
#elif defined(PATTERN_2)
    vec3 light = ledRain(p);
#elif defined(PATTERN_3)
    vec3 light = ledSunrise(p);
#else
    vec3 light = ledBars(p);
#endif
    light *= uAccent.w * 0.78 * (0.86 + 0.14 * uKey.w);
    oColor = vec4(sqrt(clamp(light, 0.0, 1.0)), 1.0);
}
