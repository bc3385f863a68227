// One direction of a wide soft blur: nine taps as five samples between texels.
in vec2 vScreen;
uniform sampler2D uSource;
uniform vec2 uStep;
uniform float uGain;
out vec4 oColor;

void main() {
    vec3 light = texture(uSource, vScreen).rgb * 0.2;
    light += (texture(uSource, vScreen + uStep * 1.4).rgb + texture(uSource, vScreen - uStep * 1.4).rgb) * 0.19;
    light += (texture(uSource, vScreen + uStep * 3.3).rgb + texture(uSource, vScreen - uStep * 3.3).rgb) * 0.13;
    light += (texture(uSource, vScreen + uStep * 5.4).rgb + texture(uSource, vScreen - uStep * 5.4).rgb) * 0.08;
    oColor = vec4(light * uGain, 1.0);
}
