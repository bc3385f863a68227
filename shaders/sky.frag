// Night sky over the city: navy overhead, violet lower, the glow of the town, thin clouds, a moon behind haze, stars.
#include "frame.glsl"
#include "encode.glsl"
#include "hash.glsl"
#include "view.glsl"
#include "air.glsl"
#include "behind.glsl"
in vec2 vScreen;
out vec4 oColor;

const vec3 MoonDirection = vec3(-0.46, 0.36, -0.81);

void main() {
    vec3 ray = viewRay(vScreen);
    float up = max(ray.y, 0.0);
    vec3 high = vec3(0.0032, 0.0048, 0.0210) + 0.008 * uDominant.rgb;
    vec3 middle = vec3(0.0100, 0.0090, 0.0400) + 0.028 * uDominant.rgb;
    vec3 glow = horizonColor() * 1.5 + 0.060 * uSecond.rgb + vec3(0.064, 0.018, 0.030);
    vec3 light = mix(mix(glow, middle, smoothstep(0.0, 0.20, up)), high, smoothstep(0.10, 0.62, up));
    vec2 cloud = vec2(ray.x / (abs(ray.z) + 0.5), ray.y * 3.0);
    float veil = sin(cloud.x * 4.0 + 2.0 * sin(cloud.y * 3.1 + 1.3)) * sin(cloud.y * 7.0 + cloud.x * 1.7 + 0.6);
    light += glow * 0.32 * smoothstep(0.1, 1.0, veil) * smoothstep(0.55, 0.08, up);
    float moon = dot(ray, MoonDirection);
    float halo = max(0.0, 1.0 - 9.0 * (1.0 - moon));
    halo *= halo * halo;
    const vec3 pale = vec3(0.82, 0.88, 1.0);
    light += pale * (smoothstep(0.99905, 0.99935, moon) * 0.8 + 0.10 * halo * halo + 0.02 * halo);
    vec2 cell = vec2(ray.x / (abs(ray.z) + 0.4), ray.y) * 46.0;
    vec2 corner = floor(cell);
    vec2 place = vec2(hash2(corner), hash2(corner + 31.0)) * 0.8 + 0.1;
    float size = max(fwidth(cell.y) * 0.9, 0.03);
    float star = smoothstep(size, 0.0, length(fract(cell) - place)) * step(0.70, hash2(corner + 5.0));
    light += mix(vec3(0.65, 0.78, 1.0), vec3(1.0, 0.86, 0.70), hash2(corner + 9.0)) * star * (0.15 + 0.6 * hash2(corner + 3.0)) * smoothstep(0.10, 0.45, up);
    oColor = vec4(encode(light * behindShade()) + (hash2(gl_FragCoord.xy) - 0.5) / 255.0, 1.0);
}
