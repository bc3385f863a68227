// Head, shoulders and a raised arm with a light, as a dark shape with a rim from the stage.
#include "frame.glsl"
#include "encode.glsl"
#include "air.glsl"
in vec2 vPlace;
in vec4 vPerson;
out vec4 oColor;

float capsule(vec2 p, vec2 a, vec2 b, float radius) {
    vec2 pa = p - a, ba = b - a;
    return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0)) - radius;
}

void main() {
    float handSide = vPerson.y < 0.5 ? -1.0 : 1.0;
    vec2 hand = vec2(handSide * 0.24, 0.05 + 0.42 * vPerson.x);
    float head = length((vPlace - vec2(0.0, 0.23)) * vec2(1.25 - 0.25 * vPerson.y, 1.0)) - 0.112;
    head = min(head, length((vPlace - vec2(0.09 * (vPerson.y - 0.5), 0.29)) * vec2(0.9, 1.15)) - 0.095);
    float body = capsule(vPlace, vec2(-0.13, -0.02), vec2(0.13, -0.02), 0.09);
    body = min(body, max(abs(vPlace.x) - 0.20, vPlace.y));
    float arm = vPerson.x > 0.1 ? capsule(vPlace, vec2(handSide * 0.20, 0.0), hand, 0.042) : 1.0;
    float shape = min(min(head, body), arm);
    float stick = vPerson.x > 0.1 ? capsule(vPlace, hand, hand + vec2(handSide * 0.03, 0.20), 0.012) : 1.0;
    stick = mix(1.0, stick, vPerson.z);
    if (min(shape, stick) > 0.0) discard;
    vec3 dark = vec3(0.006, 0.005, 0.012) + uDominant.rgb * 0.03;
    float rim = smoothstep(-0.022, -0.006, shape) * smoothstep(-0.05, 0.30, vPlace.y + 0.5 * shape);
    vec3 light = dark + (uDominant.rgb * 0.16 + uSecond.rgb * 0.02) * rim;
    vec3 glow = mix(uSecond.rgb, uAccent.rgb, step(0.6, fract(vPerson.y * 7.0)));
    light = stick < 0.0 ? glow * (0.9 + 0.5 * uKey.w) : light;
    oColor = vec4(encode(throughAir(light, vPerson.w)), 1.0);
}
