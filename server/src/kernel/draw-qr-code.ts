import QRCode from 'qrcode'

/** An address as a drawing that a telephone reads: SVG without anything around it. */
export function drawQrCode(address: string): Promise<string> {
  return QRCode.toString(address, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
}
