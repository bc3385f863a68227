// Night sky over the city: gradient in the palette, glow of the town, a moon behind haze, stars.
#include "frame.glsl"
#include "encode.glsl"
#include "hash.glsl"
#include "view.glsl"
#include "air.glsl"
in vec2 vScreen;
out vec4 oColor;

const vec3 MoonDirection = vec3(-0.46, 0.36, -0.81);

void main() {
    vec3 ray = viewRay(vScreen);
    float up = max(ray.y, 0.0);
    vec3 high = uDominant.rgb * 0.045 + vec3(0.004, 0.004, 0.012);
    vec3 light = mix(horizonColor() * 1.7, high, smoothstep(0.0, 0.5, up));
    light += uSecond.rgb * 0.05 / (1.0 + 400.0 * up * up);
    float moon = dot(ray, MoonDirection);
    float halo = max(0.0, 1.0 - 9.0 * (1.0 - moon));
    halo *= halo * halo;
    vec3 pale = mix(vec3(0.85, 0.88, 1.0), uAccent.rgb, 0.25);
    light += pale * (smoothstep(0.99915, 0.99935, moon) * 0.75 + 0.10 * halo * halo + 0.05 * halo);
    vec2 cell = vec2(ray.x / (abs(ray.z) + 0.4), ray.y) * 40.0;
    vec2 corner = floor(cell);
    vec2 place = vec2(hash2(corner), hash2(corner + 31.0)) * 0.8 + 0.1;
    float size = max(fwidth(cell.y) * 0.8, 0.03);
    float star = smoothstep(size, 0.0, length(fract(cell) - place)) * step(0.78, hash2(corner + 5.0));
    light += vec3(0.75, 0.82, 1.0) * star * 0.45 * smoothstep(0.12, 0.5, up);
    oColor = vec4(encode(light) + (hash2(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
