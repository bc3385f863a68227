// The audience: one card per person, turned to the camera, each with its own height and sway.
#include "frame.glsl"
#include "hash.glsl"
const int Corners = 6;
const float PerRow = 34.0;
out vec2 vPlace; // metres from the middle of the shoulders
out vec4 vPerson; // arm raise, seed, light in the hand, distance

void main() {
    int person = gl_VertexID / Corners;
    int corner = gl_VertexID - person * Corners;
    float side = (corner == 1 || corner == 2 || corner == 4) ? 1.0 : -1.0;
    float end = (corner == 2 || corner == 4 || corner == 5) ? 1.0 : 0.0;
    float index = float(person);
    float row = floor(index / PerRow);
    float seed = hash1(index + 3.0);
    float x = (mod(index, PerRow) - 0.5 * PerRow + 0.5 + 0.5 * mod(row, 2.0) + 0.3 * (seed - 0.5)) * 0.46;
    float z = 4.8 + row * 0.62 + 0.3 * hash1(index + 11.0);
    float sway = sin(3.14159 * uLens.w + seed * 0.8) * 0.05;
    float bounce = 0.05 * uKey.w * (0.5 + seed);
    vec3 shoulders = vec3(x + sway, 0.46 + 0.26 * (hash1(index + 5.0) - 0.5) + bounce - 0.05 * row, z);
    vec3 toEye = uEye.xyz - shoulders;
    vec3 right = normalize(vec3(toEye.z, 0.0, -toEye.x));
    vPlace = vec2(side * 0.42, mix(-0.75, 0.75, end));
    float raise = step(0.38, hash1(index + 23.0)) * (0.6 + 0.4 * uRimRight.w);
    vPerson = vec4(raise, seed, step(0.35, hash1(index + 41.0)), length(toEye));
    gl_Position = uViewProjection * vec4(shoulders + right * vPlace.x + vec3(0.0, vPlace.y, 0.0), 1.0);
    // Nobody stands in the lens.
    if (vPerson.w < 0.9) gl_Position = vec4(0.0, 0.0, -2.0, 1.0);
}
