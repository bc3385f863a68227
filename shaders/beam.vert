// A beam of light: a card along its axis that always turns to the camera. Four lamps on the floor, eight on the truss.
#include "frame.glsl"
#include "palette.glsl"
const int Corners = 6;
out vec2 vAlong; // -1 to 1 across, 0 at the lamp to 1 at the end
out vec3 vTint;
out float vDim; // share of its length over which it appears
out float vDust; // metres along, shifted in time, for drifting dust

const float Turn = 6.2831853;

void main() {
    int lamp = gl_VertexID / Corners;
    int corner = gl_VertexID - lamp * Corners;
    float side = (corner == 1 || corner == 2 || corner == 4) ? 1.0 : -1.0;
    float end = (corner == 2 || corner == 4 || corner == 5) ? 1.0 : 0.0;
    float index = float(lamp);
    bool high = lamp < 8;
    float x = high ? (index - 3.5) * 1.28 : (index - 9.5) * 3.0;
    vec3 lampPlace = high ? vec3(x, 5.05, -4.2) : vec3(x, 0.15, -4.0);
    float swing = sin(Turn * (uSecond.w + index * (high ? 0.125 : 0.25)));
    float nod = cos(Turn * (uSecond.w * 0.5 + index * 0.17));
    vec3 aim = high ? vec3(0.42 * swing + x * 0.03, -1.0, 0.55 + 0.35 * nod) : vec3(x * 0.10 + 0.30 * swing, 1.0, 0.22 + 0.15 * nod);
    vec3 tip = lampPlace + normalize(aim) * (high ? 6.2 : 7.5);
    vec3 across = normalize(cross(tip - lampPlace, uEye.xyz - lampPlace));
    float wide = mix(high ? 0.12 : 0.30, high ? 1.45 : 1.9, end);
    vec3 place = mix(lampPlace, tip, end) + across * side * wide;
    vAlong = vec2(side, end);
    vDim = high ? 0.03 : 0.22;
    vDust = end * (high ? 6.2 : 7.5) + 0.35 * uKeyDirection.w + 5.0 * index;
    vTint = lampTint(index) * uDominant.w * (0.30 + 0.4 * uLens.z) * (high ? 1.0 : 0.6) * (0.75 + 0.25 * uKey.w);
    gl_Position = uViewProjection * vec4(place, 1.0);
}
