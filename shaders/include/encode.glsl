// Linear light to display values: exposure, shoulder above 0.8 that keeps hue, sRGB curve.
vec3 toneCurve(vec3 light) {
    light = max(light, vec3(0.0));
    float peak = max(light.r, max(light.g, light.b));
    float over = max(peak - 0.8, 0.0);
    float bent = min(peak, 0.8) + over / (1.0 + 5.0 * over);
    return light * (bent / max(peak, 1e-4)) + vec3(0.06 * over / (1.0 + over));
}

// Three roots instead of a power; within 0.004 of the sRGB curve (fit by Chilliant 2012).
vec3 toDisplay(vec3 light) {
    vec3 a = sqrt(light);
    vec3 b = sqrt(a);
    return 0.585122381 * a + 0.783140355 * b - 0.368262736 * sqrt(b);
}

vec3 encode(vec3 light) {
    return toDisplay(min(toneCurve(light * uEye.w), vec3(1.0)));
}
