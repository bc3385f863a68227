using System;
using AvatarMotion.Audio;
using BenchmarkDotNet.Attributes;
using MathNet.Numerics.IntegralTransforms;

namespace AvatarMotion.Benchmarks;

/// <summary>Our real transform of 2048 points against its scalar twin and MathNet's.</summary>
[MemoryDiagnoser]
public class TransformBenchmark
{
    private const int Size = 2048;
    private readonly float[] _samples = new float[Size];
    private readonly float[] _real = new float[Size / 2 + 1];
    private readonly float[] _imaginary = new float[Size / 2 + 1];
    private readonly float[] _theirs = new float[Size + 2];
    private readonly RealTransform _lanes = new(Size);
    private readonly ScalarTransform _scalar = new(Size);

    [GlobalSetup]
    public void Fill()
    {
        for (int i = 0; i < Size; i++)
            _samples[i] = MathF.Sin(0.1f * i) + 0.5f * MathF.Sin(0.37f * i);
    }

    [Benchmark(Baseline = true)]
    public void MathNet()
    {
        _samples.CopyTo(_theirs, 0);
        Fourier.ForwardReal(_theirs, Size, FourierOptions.NoScaling);
    }

    [Benchmark]
    public void FourLanes() => _lanes.Forward(_samples, _real, _imaginary);

    [Benchmark]
    public void ScalarTwin() => _scalar.Forward(_samples, _real, _imaginary);
}
