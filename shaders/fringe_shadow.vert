// The fringe once more, shifted away from the key light: its shadow on the forehead.
#include "frame.glsl"
in vec3 aPosition;

void main() {
    vec3 shift = -0.014 * normalize(vec3(uKeyDirection.x * 0.6, abs(uKeyDirection.y) + 0.5, 0.0));
    gl_Position = uViewProjection * vec4(aPosition + shift, 1.0);
}
