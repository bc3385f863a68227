// A room to practice in: a plain wall, and a floor with a line every half metre, stronger every metre, and a cross at the middle of the stage.
#include "frame.glsl"
#include "encode.glsl"
#include "view.glsl"
#include "floor_shadow.glsl"
in vec2 vScreen;
out vec4 oColor;

// How much of the pixel a line covers: 'at' in lines, 'width' in metres; fades out where lines come closer than pixels.
float gridLine(float at, float spacing, float width) {
    float cell = at / spacing;
    float pixel = fwidth(cell);
    float off = abs(fract(cell - 0.5) - 0.5);
    float half_width = max(0.5 * width / spacing, 0.5 * pixel);
    float covered = 1.0 - smoothstep(half_width - 0.5 * pixel, half_width + 0.5 * pixel, off);
    return covered * clamp(0.35 / max(pixel, 1e-5), 0.0, 1.0) * min(1.0, width / spacing / max(pixel, 1e-5) + 0.25);
}

float lines(vec2 place, float spacing, float width) {
    return max(gridLine(place.x, spacing, width), gridLine(place.y, spacing, width));
}

void main() {
    vec3 ray = viewRay(vScreen);
    vec3 wall = mix(vec3(0.215, 0.235, 0.285), vec3(0.12, 0.135, 0.175), clamp(ray.y * 1.6 + 0.1, 0.0, 1.0));
    vec3 light = wall;
    if (ray.y < -0.001) {
        vec3 place = uEye.xyz - ray * (uEye.y / ray.y);
        float far = 0.85 * smoothstep(5.0, 14.0, length(place.xz - uEye.xz));
        vec3 ground = vec3(0.50, 0.505, 0.52);
        ground = mix(ground, vec3(0.40, 0.415, 0.445), 0.7 * lines(place.xz, 0.5, 0.012));
        ground = mix(ground, vec3(0.26, 0.28, 0.325), 0.9 * lines(place.xz, 1.0, 0.020));
        vec2 middle = abs(place.xz);
        float cross = max(step(middle.x, 0.022) * step(middle.y, 0.16), step(middle.y, 0.022) * step(middle.x, 0.16));
        ground = mix(ground, vec3(0.86, 0.20, 0.24), cross);
        light = mix(ground * floorShadow(place), wall, far);
    }
    oColor = vec4(encode(light), 1.0);
}
