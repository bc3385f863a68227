// The fringe once more, shifted away from the key light: its shadow on the forehead.
#include "frame.glsl"
in vec3 aPosition;
const float Lift = 0.045; // metres toward the eye: over the skin it lies on, but not the far side's locks through the head

void main() {
    vec3 shift = -0.014 * normalize(vec3(uKeyDirection.x * 0.6, abs(uKeyDirection.y) + 0.5, 0.0));
    vec3 place = aPosition + shift;
    gl_Position = uViewProjection * vec4(place + Lift * normalize(uEye.xyz - place), 1.0);
}
