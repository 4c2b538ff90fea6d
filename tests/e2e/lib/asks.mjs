// Asks a server as plainly as can be: unlike fetch, this leaves bodies encoded and sends no headers of its own.
import http from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export const get = (address, headers = {}) =>
  new Promise((resolve, reject) =>
    http
      .get(address, { headers }, (response) => {
        const chunks = [];
        response.on("data", (chunk) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      })
      .on("error", reject),
  );

const decode = { br: brotliDecompressSync, gzip: gunzipSync };
/** The bytes as they were before a server compressed them. */
export const plain = ({ headers, body }) => decode[headers["content-encoding"]]?.(body) ?? body;
