// The LED wall's size, and its light after the driver packed it.
const vec2 WallHalf = vec2(4.5, 2.0);
const vec2 WallDots = vec2(126.0, 56.0);

vec2 wallPlace(vec2 p) {
    return p / (2.0 * WallHalf) + 0.5;
}

vec3 wallLight(sampler2D picture, vec2 place) {
    vec3 root = texture(picture, place).rgb;
    return root * root;
}
