// Soft across, bright only near the lamp, uneven where haze drifts through.
in vec2 vAlong;
in vec3 vTint;
in float vDust;
out vec4 oColor;

void main() {
    float edge = max(0.0, 1.0 - vAlong.x * vAlong.x);
    float fall = 1.0 - vAlong.y;
    float core = fall * fall;
    core *= core;
    float haze = 0.82 + 0.18 * sin(vDust * 2.3 + vAlong.x * 2.0) * sin(vDust * 1.1 - vAlong.x * 3.0 + 1.0);
    fall *= smoothstep(0.0, 0.035, vAlong.y);
    float level = edge * edge * edge * (0.62 * fall * sqrt(fall) * haze + 0.22 * core + 0.30 * core * core);
    oColor = vec4(sqrt(max(vTint, vec3(0.0))) * level, 0.0);
}
