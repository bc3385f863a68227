// Light decides a mask, not a brightness (ART, "Toon shading").
uniform sampler2DShadow uShadowMap;
uniform vec4 uShade;    // tint in shade; w: rim strength
uniform vec4 uRamp;     // N.L of shade and of light; gloss; alpha cutoff
uniform vec4 uEmission; // glow; w: opacity

const vec3 RimRightDirection = vec3(-0.735, 0.392, -0.553);
const vec3 RimLeftDirection = vec3(0.735, 0.392, -0.553);

// The place is moved out along the normal, because the shadow was cast by a coarser body.
float shadowAt(vec3 position, vec3 normal) {
    vec3 place = (uShadowMatrix * vec4(position + normal * 0.012, 1.0)).xyz;
    return smoothstep(0.2, 0.8, texture(uShadowMap, place - vec3(0.0, 0.0, 0.0012)));
}

vec3 toonLight(vec3 base, vec3 inShade, float mask, float openness) {
    vec3 lit = base * (uKey.rgb + 0.3 * uFill.rgb);
    vec3 shade = inShade * (0.8 * uKey.rgb + uFill.rgb);
    vec3 deep = shade * uShade.rgb;
    return mix(deep, mix(shade, lit, mask), smoothstep(0.25, 0.65, openness));
}

// Fresnel cubed, only on the side of the back lights.
vec3 rimLight(vec3 normal, vec3 toEye, vec3 base) {
    float edge = 1.0 - max(dot(normal, toEye), 0.0);
    edge = edge * edge * edge;
    float right = smoothstep(0.14, 0.23, edge * max(dot(normal, RimRightDirection) + 0.32, 0.0));
    float left = smoothstep(0.14, 0.23, edge * max(dot(normal, RimLeftDirection) + 0.32, 0.0));
    return (uRimRight.rgb * right + uRimLeft.rgb * left) * (0.45 + 0.55 * base) * uShade.w;
}
