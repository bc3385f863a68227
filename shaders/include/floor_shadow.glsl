// Shadow of the performers on the floor: the shadow map softly, and a dark pool under each foot.
uniform sampler2DShadow uShadowMap;
uniform vec4 uFeet[16]; // x, height, z, unused
uniform int uFootCount;

float footShadow(vec3 place) {
    float light = 1.0;
    for (int i = 0; i < uFootCount; i++) {
        vec2 away = (place.xz - uFeet[i].xz) * vec2(1.35, 1.0);
        float reach = length(away) + uFeet[i].y * 0.9;
        light *= mix(0.42, 1.0, smoothstep(0.03, 0.26, reach));
    }
    return light;
}

float floorShadow(vec3 place) {
    vec3 map = (uShadowMatrix * vec4(place, 1.0)).xyz;
    vec2 border = abs(map.xy - 0.5);
    float lit = texture(uShadowMap, map - vec3(0.0, 0.0, 0.002));
    lit = max(lit, smoothstep(0.46, 0.5, max(border.x, border.y)));
    return mix(0.58, 1.0, lit) * footShadow(place);
}
