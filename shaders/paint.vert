// A flat shape on the face, lifted a little toward the eye so that the skin never cuts it.
#include "frame.glsl"
in vec3 aPosition;
in vec4 aColor;
in vec2 aTexCoord;
uniform float uLift; // metres
out vec4 vColor;
out vec2 vTexCoord;

void main() {
    vColor = aColor;
    vTexCoord = aTexCoord;
    gl_Position = uViewProjection * vec4(aPosition + normalize(uEye.xyz - aPosition) * uLift, 1.0);
}
