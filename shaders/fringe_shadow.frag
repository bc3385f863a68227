out vec4 oColor;

void main() {
    oColor = vec4(0.91, 0.73, 0.79, 1.0);
}
