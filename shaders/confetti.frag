#include "frame.glsl"
#include "encode.glsl"
in vec3 vLight;
out vec4 oColor;

void main() {
    oColor = vec4(encode(vLight), 1.0);
}
