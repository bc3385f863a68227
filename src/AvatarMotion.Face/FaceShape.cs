namespace AvatarMotion.Face;

/// <summary>What a face can do: the 15 visemes, then eyes, brows, mouth corners and five emotions. An avatar maps each to its own morph targets.</summary>
public enum FaceShape
{
    Sil,
    PP,
    FF,
    TH,
    DD,
    KK,
    CH,
    SS,
    NN,
    RR,
    AA,
    E,
    IH,
    OH,
    OU,
    BlinkLeft,
    BlinkRight,
    WideEyes,
    BrowsUp,
    BrowsDown,
    BrowsSad,
    Smile,
    Frown,
    Happy,
    Angry,
    Sad,
    Relaxed,
    Surprised,
}
