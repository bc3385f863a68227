// A house in the night: a dark shape, hazier with distance, with small lit windows; discs of light under a long lens.
#include "frame.glsl"
#include "encode.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "behind.glsl"
in vec3 vPosition;
in vec3 vNormal;
in vec4 vColor; // xy: shade and share of lit windows; z: seed; w: roof
in vec2 vTexCoord;
out vec4 oColor;

const vec2 Grid = vec2(1.25, 1.9);
const vec2 BokehGrid = vec2(2.6, 2.6);

vec3 windowTint(float pick) {
    vec3 warm = mix(vec3(1.0, 0.56, 0.22), vec3(1.0, 0.74, 0.42), fract(pick * 7.0));
    return mix(warm, mix(vec3(0.42, 0.68, 1.0), uSecond.rgb, 0.3), step(0.70, pick));
}

float isLit(vec2 id, float share) {
    float busy = hash1(id.y * 0.37 + vColor.z * 91.0);
    return step(hash2(id + vColor.z * 61.0), share * (0.35 + 1.3 * busy));
}

vec3 sharpWindows() {
    vec2 place = vTexCoord / Grid;
    vec2 id = floor(place);
    vec2 cell = abs(fract(place) - 0.5);
    vec2 soft = fwidth(place) + 0.02;
    vec2 pane = smoothstep(vec2(0.27, 0.24) + soft, vec2(0.27, 0.24) - soft, cell);
    float level = 0.15 + 0.85 * hash2(id.yx + vColor.z * 17.0);
    float fine = smoothstep(1.3, 0.45, max(soft.x, soft.y));
    return windowTint(hash2(id + vColor.z * 29.0)) * mix(0.10 * vColor.y, pane.x * pane.y * isLit(id, vColor.y) * level * level, fine);
}

vec3 blurredWindows() {
    vec2 place = vTexCoord / BokehGrid + vec2(0.0, 0.5 * mod(floor(vTexCoord.x / BokehGrid.x), 2.0));
    vec2 id = floor(place);
    float away = length(fract(place) - 0.5);
    float disc = smoothstep(0.47, 0.39, away) * (0.55 + 0.45 * smoothstep(0.1, 0.44, away));
    return windowTint(hash2(id + vColor.z * 29.0)) * disc * isLit(id, vColor.y * 0.8) * (0.12 + 0.42 * hash2(id.yx + vColor.z * 17.0));
}

void main() {
    float longLens = smoothstep(0.30, 0.21, uLens.x);
    vec3 shine = mix(sharpWindows() * 0.85, blurredWindows(), longLens) * (1.0 - vColor.w);
    vec3 wall = (vec3(0.0045, 0.0045, 0.0130) + 0.018 * uDominant.rgb) * vColor.x;
    float distance = length(vPosition - uEye.xyz);
    float haze = 1.0 - exp(-max(distance - 30.0, 0.0) * (0.008 + 0.010 * uLens.z));
    haze = min(haze + 0.5 * smoothstep(2.0, -16.0, vPosition.y), 1.0);
    vec3 light = mix(wall, horizonColor() * 1.15, haze) + shine * (1.0 - 0.8 * haze);
    oColor = vec4(encode(light * behindShade()), 1.0);
}
