// Toon surface of an avatar. HAIR adds the highlight band; a FACE takes no shadow from the map, only the fringe's drawn one.
#include "frame.glsl"
#include "encode.glsl"
#include "toon.glsl"
in vec3 vPosition;
in vec3 vNormal;
in vec4 vColor;
#ifdef HAIR
in vec3 vTangent;
#endif
#ifdef TEXTURED
in vec2 vTexCoord;
uniform sampler2D uBaseTexture;
#endif
#ifdef SHADE_TEXTURED
uniform sampler2D uShadeTexture;
#endif
#ifdef DOUBLE_SIDED
const float BackSide = 0.55;
#endif
out vec4 oColor;

#ifdef HAIR
// One broken band across the locks, shifted by the view (Kajiya and Kay 1989, as a mask).
float hairBand(vec3 normal, vec3 toEye) {
    vec3 middle = normalize(vec3(0.0, 0.58, 0.0) + 0.35 * uKeyDirection.xyz + toEye);
    float along = dot(normalize(vTangent + 0.06 * normal), middle);
    float across = sqrt(max(0.0, 1.0 - along * along));
    return smoothstep(0.972, 0.984, across) * smoothstep(0.25, 0.5, dot(normal, toEye)) * smoothstep(0.35, 0.55, dot(normal, middle));
}
#endif

void main() {
    vec3 base = vColor.rgb;
    float opacity = uEmission.w;
#ifdef TEXTURED
    vec4 picture = texture(uBaseTexture, vTexCoord);
    base *= picture.rgb;
    opacity *= picture.a;
    if (opacity < uRamp.w) discard;
#endif
    vec3 normal = normalize(vNormal);
    vec3 toEye = normalize(uEye.xyz - vPosition);
#ifdef DOUBLE_SIDED
    if (!gl_FrontFacing) {
        normal = -normal;
        base *= BackSide;
    }
#endif
    float facing = dot(normal, uKeyDirection.xyz);
    float mask = smoothstep(uRamp.x, uRamp.y, facing);
#ifndef FACE
    mask *= shadowAt(vPosition, normal);
#endif
#ifdef SHADE_TEXTURED
    vec3 inShade = vColor.rgb * texture(uShadeTexture, vTexCoord).rgb;
#else
    vec3 inShade = base * uShade.rgb;
#endif
    vec3 light = toonLight(base, inShade, mask, vColor.a);
    vec3 middle = normalize(uKeyDirection.xyz + toEye);
#ifdef HAIR
    float band = hairBand(normal, toEye) * (0.35 + 0.65 * mask);
    light = mix(light, light * 1.15 + 0.16 * uKey.rgb, band * 0.8);
#else
    light += uRamp.z * smoothstep(0.93, 0.96, dot(normal, middle)) * mask * 0.8 * uKey.rgb;
#endif
    light += rimLight(normal, toEye, base) * (0.55 + 0.45 * mask) + uEmission.rgb;
    oColor = vec4(encode(light), 1.0);
#ifdef BLENDED
    oColor.a = opacity;
#endif
}
