# docker build -t kindreel . && docker run --rm -v "$PWD/output:/app/output" kindreel stories/delete.yaml
FROM python:3.12-slim

RUN apt-get update \
 && apt-get install -y --no-install-recommends libgl1 libegl1 libexpat1 \
 && rm -rf /var/lib/apt/lists/*

WORKDIR /app
COPY requirements.lock pyproject.toml README.md LICENSE ./
RUN pip install --no-cache-dir --require-hashes -r requirements.lock
COPY pipeline pipeline
COPY templates templates
COPY assets assets
COPY stories stories
RUN pip install --no-cache-dir --no-deps --no-build-isolation --editable . && useradd --create-home creator && mkdir -p output && chown creator output
USER creator
ENTRYPOINT ["render"]
CMD ["--help"]
