// Depth of the performers as the key light sees them.
#include "frame.glsl"
in vec3 aPosition;

void main() {
    gl_Position = vec4((uShadowMatrix * vec4(aPosition, 1.0)).xyz * 2.0 - 1.0, 1.0);
}
