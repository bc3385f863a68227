// A house in the night: rows of windows, some lit, fading to their mean with distance.
#include "frame.glsl"
#include "encode.glsl"
#include "hash.glsl"
#include "air.glsl"
in vec3 vPosition;
in vec3 vNormal;
in vec4 vColor; // xy: shade and share of lit windows; z: seed; w: roof
in vec2 vTexCoord;
out vec4 oColor;

void main() {
    vec2 place = vTexCoord / vec2(2.4, 3.2);
    vec2 id = floor(place);
    vec2 cell = abs(fract(place) - 0.5);
    vec2 soft = fwidth(place) + 0.02;
    vec2 pane = smoothstep(vec2(0.30, 0.26) + soft, vec2(0.30, 0.26) - soft, cell);
    float lit = step(hash2(id + vColor.z * 61.0), vColor.y);
    float level = 0.35 + 0.65 * hash2(id.yx + vColor.z * 17.0);
    float blur = smoothstep(0.5, 1.4, max(soft.x, soft.y));
    float shine = mix(pane.x * pane.y * lit * level, 0.26 * vColor.y, blur) * (1.0 - vColor.w);
    vec3 warm = mix(vec3(1.0, 0.62, 0.28), vec3(0.45, 0.70, 1.0), step(0.72, hash1(vColor.z * 91.0 + id.y * 0.13)));
    vec3 wall = (uDominant.rgb * 0.10 + vec3(0.006, 0.006, 0.014)) * vColor.x;
    vec3 light = wall + mix(warm, uSecond.rgb, 0.18) * shine * 0.75;
    float distance = length(vPosition - uEye.xyz);
    light = mix(light, horizonColor(), min(hazeAt(distance) * 0.9 + 0.35 * smoothstep(4.0, -16.0, vPosition.y), 1.0));
    oColor = vec4(encode(light), 1.0);
}
