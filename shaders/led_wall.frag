// The LED wall: lamps with dark between them up close, an even picture from afar, soft under a long lens.
#include "frame.glsl"
#include "encode.glsl"
#include "air.glsl"
#include "behind.glsl"
#include "led.glsl"
in vec3 vPosition;
in vec3 vNormal;
in vec4 vColor;
in vec2 vTexCoord;
uniform sampler2D uPicture;
uniform sampler2D uSoftPicture;
out vec4 oColor;

void main() {
    vec2 place = wallPlace(vTexCoord);
    vec2 lamp = place * WallDots;
    float longLens = smoothstep(0.29, 0.18, uLens.x);
    float blur = max(max(fwidth(lamp.x), fwidth(lamp.y)), longLens);
    vec2 cell = fract(lamp) - 0.5;
    float dots = mix(0.30 + 1.05 * smoothstep(0.50, 0.22, length(cell)), 0.90, smoothstep(0.18, 0.60, blur));
    vec2 snapped = mix((floor(lamp) + 0.5) / WallDots, place, smoothstep(0.3, 0.9, blur));
    vec3 halo = wallLight(uSoftPicture, place);
    vec3 light = mix(wallLight(uPicture, snapped) * dots, halo, 0.55 * longLens) + 0.30 * halo;
    light += vec3(0.0025, 0.0025, 0.0060);
    oColor = vec4(encode(throughAir(light, length(vPosition - uEye.xyz)) * behindShade()), 1.0);
}
