namespace AvatarMotion.Face;

/// <summary>How long a consonant's gesture takes, all in seconds.</summary>
/// <param name="Attack">From the vowel to the consonant, unhurried.</param>
/// <param name="Leads">It stands this long before it sounds.</param>
/// <param name="Hold">It stands at least this long: lips that must meet, for a frame of film at 24 a second.</param>
/// <param name="Release">From the consonant to the vowel, unhurried.</param>
/// <param name="Hurried">Attack and release take at least this long, however fast the rap.</param>
internal readonly record struct ConsonantTiming(double Attack, double Leads, double Hold, double Release, double Hurried)
{
    private static readonly ConsonantTiming Lips = new(0.075, 0.010, 0.046, 0.070, 0.030);
    private static readonly ConsonantTiming Teeth = new(0.065, 0.010, 0.042, 0.065, 0.030);
    private static readonly ConsonantTiming Near = new(0.060, 0.010, 0.030, 0.060, 0.030);
    private static readonly ConsonantTiming Tongue = new(0.050, 0.010, 0.015, 0.055, 0.025);

    /// <summary>The timing of a viseme.</summary>
    public static ConsonantTiming Of(FaceShape shape) => shape switch
    {
        FaceShape.PP => Lips,
        FaceShape.FF => Teeth,
        FaceShape.CH or FaceShape.SS or FaceShape.TH => Near,
        _ => Tongue,
    };
}
