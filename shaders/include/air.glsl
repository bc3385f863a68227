// Night air: what distance turns into, palette-driven.
vec3 horizonColor() {
    return 0.15 * uDominant.rgb + 0.018 * uSecond.rgb + vec3(0.005, 0.004, 0.014);
}

float hazeAt(float distance) {
    return 1.0 - exp(-distance * (0.004 + 0.008 * uLens.z));
}

vec3 throughAir(vec3 light, float distance) {
    return mix(light, horizonColor(), hazeAt(distance));
}
