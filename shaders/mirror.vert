// Performers upside down for the glossy floor, fading with height; light per vertex is enough there.
#include "frame.glsl"
#include "encode.glsl"
in vec3 aPosition;
in vec4 aNormal;
in vec4 aColor;
out vec4 vColor;

void main() {
    float mask = smoothstep(-0.1, 0.2, dot(aNormal.xyz, uKeyDirection.xyz));
    vec3 light = aColor.rgb * mix(vec3(0.42, 0.34, 0.62), vec3(1.0), mask) * (uKey.rgb + 0.5 * uFill.rgb);
    float fade = exp(-max(aPosition.y, 0.0) * 1.0);
    vColor = vec4(encode(light) * fade, fade);
    gl_Position = uMirrorProjection * vec4(aPosition, 1.0);
}
