// Paint takes the color of the light but no shadow; eyes stay readable in the dark.
#include "frame.glsl"
#include "encode.glsl"
in vec4 vColor;
in vec2 vTexCoord;
uniform vec4 uEmission; // glow; w: opacity
#ifdef TEXTURED
uniform sampler2D uBaseTexture;
#endif
out vec4 oColor;

void main() {
    vec4 paint = vec4(vColor.rgb, uEmission.w * vColor.a);
#ifdef TEXTURED
    paint *= texture(uBaseTexture, vTexCoord);
#endif
    vec3 light = paint.rgb * (0.92 * uKey.rgb + 0.45 * uFill.rgb) + uEmission.rgb;
    oColor = vec4(encode(light), paint.a);
}
