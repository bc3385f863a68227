// Plain dark things of the stage, per vertex: black metal whose edges catch the wall, the beams and the night; emission pulses with the beat.
#include "frame.glsl"
#include "encode.glsl"
#include "air.glsl"
#include "palette.glsl"
in vec3 aPosition;
in vec4 aNormal;
in vec4 aColor; // base color; w: 0 lit, 1 glows in the accent, 2 in the second color
out vec3 vLight;

void main() {
    float glow = step(0.5, aColor.w);
    vec3 neon = mix(accentNow(), uSecond.rgb, step(1.5, aColor.w)) * (0.26 + 0.30 * uKey.w * uRimRight.w);
    vec3 toEye = normalize(uEye.xyz - aPosition);
    float front = max(dot(aNormal.xyz, uKeyDirection.xyz), 0.0);
    // Beams from above and the wall from inside; faces turned to us stay nearly black.
    float inward = max(0.0, -aNormal.x * sign(aPosition.x)) * smoothstep(0.5, 3.0, abs(aPosition.x));
    float above = max(aNormal.y, 0.0);
    float graze = 1.0 - abs(dot(aNormal.xyz, toEye));
    vec3 rim = uSecond.rgb * (0.9 * inward * (0.3 + uAccent.w) + 0.5 * above * uDominant.w) + uDominant.rgb * (0.5 * graze * graze + 0.25);
    vec3 lit = aColor.rgb * (0.10 * front * uKey.rgb + rim + 0.20 * uFill.rgb);
    float distance = length(aPosition - uEye.xyz);
    vLight = encode(throughAir(mix(lit, neon, glow), distance * (1.0 - 0.6 * glow)));
    gl_Position = uViewProjection * vec4(aPosition, 1.0);
}
