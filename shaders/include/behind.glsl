// A soft dark card behind the head of the nearest performer, and corners that fall off; for what is drawn behind performers only.
float behindShade() {
    vec2 corner = gl_FragCoord.xy * uViewport.zw * 4.0 - 1.0;
    vec2 away = (gl_FragCoord.xy - uSubject.xy) * uSubject.z;
    float card = max(0.0, 1.0 - 0.5 * dot(away, away));
    return (1.0 - 0.07 * dot(corner, corner)) * (1.0 - uSubject.w * card * card);
}
