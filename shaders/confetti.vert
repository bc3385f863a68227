// Paper in the air: each piece falls, drifts and tumbles as a pure function of time.
#include "frame.glsl"
#include "hash.glsl"
const int Corners = 6;
out vec3 vLight;

const vec3 Room = vec3(8.0, 5.0, 6.5);

void main() {
    int piece = gl_VertexID / Corners;
    int corner = gl_VertexID - piece * Corners;
    vec2 side = vec2((corner == 1 || corner == 2 || corner == 4) ? 1.0 : -1.0, (corner == 2 || corner == 4 || corner == 5) ? 1.0 : -1.0);
    float index = float(piece);
    float seconds = uKeyDirection.w;
    float speed = 0.45 + 0.5 * hash1(index + 1.0);
    vec3 place = vec3(hash1(index), fract(hash1(index + 9.0) - seconds * speed / Room.y), hash1(index + 17.0)) * Room - vec3(4.0, 0.0, 3.2);
    place.xz += 0.25 * vec2(sin(seconds * (0.9 + speed) + index), cos(seconds * (1.1 + speed) + index * 1.7));
    float spin = seconds * (2.0 + 4.0 * hash1(index + 29.0)) + index;
    vec3 right = vec3(cos(spin), 0.3 * sin(spin * 0.7), sin(spin));
    vec3 up = normalize(vec3(-0.2 * sin(spin), cos(spin * 1.3), 0.6 * sin(spin * 1.3)) + 1e-3);
    float size = 0.026 * step(hash1(index + 37.0), uRimLeft.w);
    place += (right * side.x * 0.7 + up * side.y) * size;
    float pick = floor(hash1(index + 51.0) * 3.0);
    vec3 tint = pick < 0.5 ? uSecond.rgb : pick < 1.5 ? uAccent.rgb : vec3(0.85);
    float face = abs(dot(normalize(cross(right, up)), uKeyDirection.xyz));
    vLight = tint * (0.35 + 0.65 * face) * (0.4 * uFill.rgb + 0.8 * uKey.rgb + 0.1);
    gl_Position = uViewProjection * vec4(place, 1.0);
    if (length(place - uEye.xyz) < 0.7) gl_Position = vec4(0.0, 0.0, -2.0, 1.0);
}
