// Night air: what distance turns into. The night keeps its own navy under any palette.
vec3 horizonColor() {
    return vec3(0.022, 0.018, 0.052) + (0.05 + 0.10 * uDominant.w) * uDominant.rgb + 0.020 * uSecond.rgb;
}

float hazeAt(float distance) {
    return 1.0 - exp(-distance * (0.003 + 0.007 * uLens.z));
}

vec3 throughAir(vec3 light, float distance) {
    return mix(light, horizonColor(), hazeAt(distance));
}
