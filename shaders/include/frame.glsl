// What is the same for a whole frame. Mirrors FrameUniforms.cs.
layout(std140) uniform Frame {
    mat4 uViewProjection;
    mat4 uShadowMatrix;     // world to shadow map coordinates in [0, 1]
    mat4 uMirrorProjection; // world to the clip space of the mirrored scene
    vec4 uEye;              // camera in world; w: exposure
    vec4 uKeyDirection;     // toward the key light; w: seconds
    vec4 uKey;              // w: beat pulse
    vec4 uFill;             // w: bass
    vec4 uRimRight;         // w: energy
    vec4 uRimLeft;          // w: particles
    vec4 uDominant;         // w: beams
    vec4 uSecond;           // w: beam sweep in turns
    vec4 uAccent;           // w: level of the LED wall
    vec4 uViewport;         // width, height in pixels; 1/width, 1/height
    vec4 uLens;             // tangent of half the vertical field, aspect, haze, beats modulo 1024
    vec4 uCameraRight;      // unit vectors of the camera in world; w: LED pattern
    vec4 uCameraUp;
    vec4 uCameraBack;
    vec4 uSubject;          // head of the nearest performer in pixels of the half-size picture; 1/radius of the card behind it; its strength
};
