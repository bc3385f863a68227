// Plain grey-violet backdrop for character sheets: a soft wall, a floor with a pool of light.
#include "frame.glsl"
#include "encode.glsl"
#include "view.glsl"
#include "floor_shadow.glsl"
in vec2 vScreen;
out vec4 oColor;

void main() {
    vec3 ray = viewRay(vScreen);
    vec3 wall = mix(vec3(0.205, 0.195, 0.27), vec3(0.145, 0.135, 0.20), clamp(ray.y * 1.4 + 0.3, 0.0, 1.0));
    vec3 light = wall;
    if (ray.y < -0.001) {
        vec3 place = uEye.xyz - ray * (uEye.y / ray.y);
        float far = smoothstep(1.0, 7.0, length(place.xz));
        vec3 ground = mix(vec3(0.27, 0.255, 0.34), wall, far);
        light = ground * floorShadow(place);
    }
    oColor = vec4(encode(light), 1.0);
}
