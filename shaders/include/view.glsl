// Direction in world through a place on the screen (0 to 1).
vec3 viewRay(vec2 screen) {
    vec2 place = (screen * 2.0 - 1.0) * uLens.x;
    return normalize(uCameraRight.xyz * place.x * uLens.y + uCameraUp.xyz * place.y - uCameraBack.xyz);
}
