// A posed avatar: positions and normals are already in world space.
#include "frame.glsl"
in vec3 aPosition;
in vec4 aNormal;
in vec4 aColor;
out vec3 vPosition;
out vec3 vNormal;
out vec4 vColor;
#ifdef HAIR
in vec4 aTangent;
out vec3 vTangent;
#endif
#ifdef TEXTURED
in vec2 aTexCoord;
out vec2 vTexCoord;
#endif

void main() {
    vPosition = aPosition;
    vNormal = aNormal.xyz;
    vColor = aColor;
#ifdef HAIR
    vTangent = aTangent.xyz;
#endif
#ifdef TEXTURED
    vTexCoord = aTexCoord;
#endif
    gl_Position = uViewProjection * vec4(aPosition, 1.0);
}
