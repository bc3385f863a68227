// Inverted hull whose width is constant on the screen (ART: 1.5-2.2 px at 1080p, thinner in the distance).
#include "frame.glsl"
#include "encode.glsl"
in vec3 aPosition;
in vec4 aNormal;
in vec4 aColor;
uniform vec4 uOutline; // width in pixels, push from the eye in metres, color factor
out vec3 vColor;

void main() {
    vec3 away = normalize(aPosition - uEye.xyz);
    vec4 place = uViewProjection * vec4(aPosition + away * uOutline.y, 1.0);
    vec2 side = (uViewProjection * vec4(aNormal.xyz, 0.0)).xy * uViewport.xy;
    float size = length(side);
    side = size > 1e-6 ? side / size : vec2(0.0);
    float near = clamp(2.4 / (place.w * uLens.x * 2.0), 0.5, 1.4);
    place.xy += side * (uOutline.x * near * 2.0) * uViewport.zw * place.w;
    gl_Position = place;
    vec3 ink = aColor.rgb * uOutline.z * uOutline.z * vec3(1.0, 0.80, 1.05) + vec3(0.004, 0.0, 0.008);
    vColor = encode(ink * (0.75 * uKey.rgb + uFill.rgb));
}
