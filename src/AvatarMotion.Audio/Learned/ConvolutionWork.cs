namespace AvatarMotion.Audio;

/// <summary>What <see cref="ConvolutionKernel"/> computes: up to four rows of a convolution's output.</summary>
internal unsafe ref struct ConvolutionWork
{
    /// <summary>Start of the input's values.</summary>
    public float* Input;

    /// <summary>For each product (inputs times taps), where its input stands for time 0.</summary>
    public int* Offsets;

    /// <summary>Inputs times taps.</summary>
    public int Products;

    /// <summary>Four weights for each product.</summary>
    public float* Weights;

    /// <summary>Four values to begin with.</summary>
    public float* Bias;

    /// <summary>Time 0 of the first row of the output.</summary>
    public float* Output;

    /// <summary>From row to row of the output.</summary>
    public int Pitch;

    /// <summary>Rows that are written, at most four.</summary>
    public int Rows;
}
