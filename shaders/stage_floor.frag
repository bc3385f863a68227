// Wet black stage floor: the wall and the performers mirrored in it, softer with distance, pools where beams land, shadows.
#include "frame.glsl"
#include "encode.glsl"
#include "air.glsl"
#include "palette.glsl"
#include "behind.glsl"
#include "led.glsl"
#include "floor_shadow.glsl"
in vec3 vPosition;
in vec3 vNormal;
in vec4 vColor;
in vec2 vTexCoord;
uniform sampler2D uMirror;
uniform float uHasMirror;
uniform sampler2D uPicture;
uniform sampler2D uSoftPicture;
out vec4 oColor;

const float WallZ = -4.5;
const float WallMiddle = 2.5;
const float LampHeight = 5.05;
const float Turn = 6.2831853;

// Seams between plates two metres wide: dark, with a thin lit edge that fades with distance.
float plateSeams(vec2 place) {
    place *= 0.5;
    vec2 width = fwidth(place) + 1e-4;
    vec2 near = abs(fract(place - 0.5) - 0.5);
    vec2 line = clamp(1.0 - (near - 0.004) / width, 0.0, 1.0) * min(vec2(1.0), 0.012 / width);
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
        float spot = max(0.0, 1.0 - dot(away, away) * 0.85);
        light += lampTint(index) * spot * spot * spot;
    }
    return light * uDominant.w * 0.26;
}

// The wall upside down: sharp where it touches the floor, softer the longer the way of its light; stretched along the view.
vec3 wallMirrored(vec3 ray, float wet) {
    float reach = (WallZ - vPosition.z) / min(ray.z, -1e-3);
    vec2 place = vec2(vPosition.x + ray.x * reach, -ray.y * reach * 1.7 - WallMiddle);
    vec2 inside = smoothstep(WallHalf + 0.3, WallHalf - 0.7, abs(place));
    vec2 at = wallPlace(place);
    float soft = smoothstep(0.3, 6.0, abs(reach)) * (1.1 - 0.4 * wet);
    vec3 blurred = 0.5 * (wallLight(uSoftPicture, at + vec2(0.0, 0.07)) + wallLight(uSoftPicture, at - vec2(0.0, 0.07)));
    vec3 light = mix(wallLight(uPicture, at), blurred, min(soft, 1.0));
    return light * inside.x * inside.y * step(ray.z, -1e-3);
}

void main() {
    vec3 toPlace = vPosition - uEye.xyz;
    float distance = length(toPlace);
    vec3 ray = toPlace / distance;
    vec2 wave = vPosition.xz * vec2(0.9, 1.3);
    float wet = 0.5 + 0.5 * sin(wave.x + 1.6 * sin(wave.y + 0.7)) * sin(wave.y * 1.2 - wave.x * 0.5 + 1.1);
    wet = smoothstep(0.25, 0.75, wet);
    float slant = 1.0 - abs(ray.y);
    float gloss = (0.30 + 0.62 * slant * slant * slant) * (0.72 + 0.28 * wet);
    vec2 middle = vPosition.xz - 0.5 * (uFeet[0].xz + uFeet[1].xz);
    float near = 1.0 / (1.0 + 0.55 * dot(middle, middle));
    near *= near;
    float edge = smoothstep(1.0, 7.0, length(vPosition.xz));
    vec3 base = vec3(0.0035, 0.0040, 0.0105) + uDominant.rgb * (0.012 + 0.03 * uDominant.w + 0.07 * near);
    base += (0.030 + 0.020 * wet) * near * uKey.rgb;
    base += (mix(uDominant.rgb, uSecond.rgb, 0.4) * 0.06 + 0.10 * uKey.w * accentNow() * uRimRight.w) * plateSeams(vPosition.xz) * (1.0 - 0.7 * edge);
    base += beamSpots();
    base *= floorShadow(vPosition);
    vec3 mirrored = wallMirrored(ray, wet) * 2.0;
    vec2 screen = gl_FragCoord.xy * uViewport.zw * 2.0;
    vec2 spread = vec2(0.0018, 0.0045);
    vec4 figure = 0.5 * uHasMirror * (texture(uMirror, screen + spread) + texture(uMirror, screen - spread));
    vec3 light = base + mirrored * gloss * (1.0 - figure.a) + horizonColor() * 0.18 * slant * slant * slant;
    vec3 shown = encode(throughAir(light, distance) * behindShade());
    shown = mix(shown, figure.rgb / max(figure.a, 1e-3), figure.a * (0.26 + 0.25 * gloss));
    oColor = vec4(shown, 1.0);
}
