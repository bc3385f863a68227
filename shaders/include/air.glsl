// Night air: what distance turns into, palette-driven.
vec3 horizonColor() {
    return 0.20 * uDominant.rgb + 0.07 * uSecond.rgb + vec3(0.010, 0.008, 0.022);
}

float hazeAt(float distance) {
    return 1.0 - exp(-distance * (0.006 + 0.012 * uLens.z));
}

vec3 throughAir(vec3 light, float distance) {
    return mix(light, horizonColor(), hazeAt(distance));
}
