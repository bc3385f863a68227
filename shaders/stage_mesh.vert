// Stage geometry, already in world space.
#include "frame.glsl"
in vec3 aPosition;
in vec4 aNormal;
in vec4 aColor;
in vec2 aTexCoord;
out vec3 vPosition;
out vec3 vNormal;
out vec4 vColor;
out vec2 vTexCoord;

void main() {
    vPosition = aPosition;
    vNormal = aNormal.xyz;
    vColor = aColor;
    vTexCoord = aTexCoord;
    gl_Position = uViewProjection * vec4(aPosition, 1.0);
}
