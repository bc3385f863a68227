in vec2 vAlong;
in vec3 vTint;
out vec4 oColor;

void main() {
    float edge = max(0.0, 1.0 - vAlong.x * vAlong.x);
    float fall = 1.0 - vAlong.y;
    float core = fall * fall;
    core *= core;
    float level = edge * edge * (0.62 * fall * fall + 0.25 * core + 0.8 * core * core * core * core);
    oColor = vec4(sqrt(max(vTint, vec3(0.0))) * level, 0.0);
}
