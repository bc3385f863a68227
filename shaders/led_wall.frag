// The LED wall: dots up close, an even picture from afar.
#include "frame.glsl"
#include "encode.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "led.glsl"
in vec3 vPosition;
in vec3 vNormal;
in vec4 vColor;
in vec2 vTexCoord;
out vec4 oColor;

void main() {
    vec2 place = vTexCoord * 14.0;
    // A long lens looks past the wall: its dots soften as if out of focus.
    float blur = max(max(fwidth(place.x), fwidth(place.y)), 0.95 * smoothstep(0.27, 0.18, uLens.x));
    vec2 cell = fract(place) - 0.5;
    float dots = mix(0.45 + 0.85 * smoothstep(0.50, 0.25, length(cell)), 0.92, smoothstep(0.15, 0.55, blur));
    vec2 snapped = mix((floor(place) + 0.5) / 14.0, vTexCoord, smoothstep(0.3, 0.9, blur));
    vec3 light = ledPicture(snapped) * dots;
    vec2 border = smoothstep(vec2(0.0), vec2(0.5), WallHalf - abs(vTexCoord));
    light *= 0.7 + 0.3 * border.x * border.y;
    oColor = vec4(encode(throughAir(light, length(vPosition - uEye.xyz))), 1.0);
}
