// What shines: the picture so far at an eighth of its size, bright parts only.
in vec2 vScreen;
uniform sampler2D uFront;
uniform sampler2D uBehind;
uniform vec2 uStep;
out vec4 oColor;

void main() {
    vec2 turned = vec2(uStep.y, -uStep.x);
    vec4 front = 0.25 * (texture(uFront, vScreen - uStep) + texture(uFront, vScreen + uStep) + texture(uFront, vScreen - turned) + texture(uFront, vScreen + turned));
    vec3 light = front.rgb + (1.0 - front.a) * texture(uBehind, vScreen).rgb;
    float peak = max(light.r, max(light.g, light.b));
    oColor = vec4(light * smoothstep(0.955, 1.0, peak), 1.0);
}
