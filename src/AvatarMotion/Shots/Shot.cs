namespace AvatarMotion;

/// <summary>A way to film somebody: describes itself and answers for a moment. Pure: the same moment gives the same view, in any order, on any thread.</summary>
public abstract class Shot
{
    /// <summary>What it is for.</summary>
    public abstract ShotInfo Info { get; }

    /// <summary>The camera at one moment; allocates nothing.</summary>
    public abstract CameraView Frame(in ShotTime now);
}
