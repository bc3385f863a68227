// One triangle over the whole screen, at the far plane.
out vec2 vScreen; // 0 to 1, up

void main() {
    vScreen = vec2(float((gl_VertexID << 1) & 2), float(gl_VertexID & 2));
    gl_Position = vec4(vScreen * 2.0 - 1.0, 1.0, 1.0);
}
