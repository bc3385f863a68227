in vec3 vLight;
out vec4 oColor;

void main() {
    oColor = vec4(vLight, 1.0);
}
