// Glossy stage floor: panels, the wall and the performers mirrored in it, light pools, shadows.
#include "frame.glsl"
#include "encode.glsl"
#include "hash.glsl"
#include "air.glsl"
#include "led.glsl"
#include "floor_shadow.glsl"
in vec3 vPosition;
in vec3 vNormal;
in vec4 vColor;
in vec2 vTexCoord;
uniform sampler2D uMirror;
uniform float uHasMirror;
out vec4 oColor;

const float WallZ = -4.5;
const float WallMiddle = 2.5;
const float LampHeight = 5.05;
const float Turn = 6.2831853;

float panelLines(vec2 place) {
    vec2 width = fwidth(place) + 1e-4;
    vec2 near = abs(fract(place - 0.5) - 0.5);
    vec2 line = clamp(1.0 - (near - 0.008) / width, 0.0, 1.0) * min(vec2(1.0), 0.03 / width);
    return max(line.x, line.y);
}

// Where four of the truss beams meet the floor; the same swing as in beam.vert.
vec3 beamSpots() {
    vec3 light = vec3(0.0);
    for (int i = 0; i < 4; i++) {
        float index = float(2 * i + (i / 2));
        float x = (index - 3.5) * 1.28;
        float swing = sin(Turn * (uSecond.w + index * 0.125));
        float nod = cos(Turn * (uSecond.w * 0.5 + index * 0.17));
        vec2 hit = vec2(x, -4.2) + LampHeight * vec2(0.42 * swing + x * 0.03, 0.55 + 0.35 * nod);
        vec2 away = (vPosition.xz - hit) * vec2(1.0, 0.72);
        float spot = max(0.0, 1.0 - dot(away, away) * 1.5);
        float pick = mod(index, 3.0);
        light += (pick < 0.5 ? uDominant.rgb * 1.8 : pick < 1.5 ? uSecond.rgb : uAccent.rgb) * spot * spot;
    }
    return light * uDominant.w * 0.30;
}

vec3 wallMirrored(vec3 ray) {
    float reach = (WallZ - vPosition.z) / min(ray.z, -1e-3);
    vec2 place = vec2(vPosition.x + ray.x * reach, -ray.y * reach - WallMiddle);
    vec2 inside = smoothstep(WallHalf + 0.25, WallHalf - 0.55, abs(place));
    return ledPicture(place) * inside.x * inside.y * step(ray.z, -1e-3);
}

void main() {
    vec3 toPlace = vPosition - uEye.xyz;
    float distance = length(toPlace);
    vec3 ray = toPlace / distance;
    float slant = 1.0 - abs(ray.y);
    float gloss = 0.26 + 0.60 * slant * slant * slant;
    float near = 1.0 / (1.0 + 0.16 * dot(vPosition.xz, vPosition.xz));
    near *= near;
    vec3 pool = uDominant.rgb * 0.26 * near + uSecond.rgb * 0.012 * smoothstep(-2.2, -4.4, vPosition.z);
    vec3 base = vec3(0.006, 0.006, 0.013) + pool + 0.030 * uKey.rgb * near * near;
    base += mix(uDominant.rgb, uAccent.rgb, 0.35) * panelLines(vPosition.xz) * (0.07 + 0.10 * uKey.w);
    base += beamSpots();
    base *= floorShadow(vPosition);
    vec3 mirrored = wallMirrored(ray) * 0.75;
    vec2 screen = gl_FragCoord.xy * uViewport.zw * 2.0;
    vec2 spread = vec2(0.0020, 0.0035);
    vec4 figure = 0.25 * (texture(uMirror, screen + spread) + texture(uMirror, screen - spread)
        + texture(uMirror, screen + spread * vec2(1.0, -1.0)) + texture(uMirror, screen - spread * vec2(1.0, -1.0)));
    figure *= uHasMirror;
    vec3 light = base + mirrored * gloss * (1.0 - figure.a);
    vec3 shown = encode(throughAir(light, distance));
    shown = mix(shown, figure.rgb / max(figure.a, 1e-3), figure.a * (0.30 + 0.25 * gloss));
    oColor = vec4(shown, 1.0);
}
