// Plain dark things of the stage: lit per vertex by the wall and the back lights; emission pulses with the beat.
#include "frame.glsl"
#include "encode.glsl"
#include "air.glsl"
in vec3 aPosition;
in vec4 aNormal;
in vec4 aColor; // base color; w: 0 lit, 1 glows in the accent, 2 in the second color
out vec3 vLight;

void main() {
    float glow = step(0.5, aColor.w);
    vec3 neon = mix(uAccent.rgb, uSecond.rgb, step(1.5, aColor.w)) * (0.32 + 0.34 * uKey.w);
    float up = 0.5 + 0.5 * aNormal.y;
    float front = max(dot(aNormal.xyz, uKeyDirection.xyz), 0.0);
    vec3 lit = aColor.rgb * (0.25 * front * uKey.rgb + (0.30 + 0.3 * up) * (uDominant.rgb + 0.3 * uSecond.rgb) + 0.4 * uFill.rgb);
    float distance = length(aPosition - uEye.xyz);
    vLight = encode(throughAir(mix(lit, neon, glow), distance * (1.0 - 0.6 * glow)));
    gl_Position = uViewProjection * vec4(aPosition, 1.0);
}
