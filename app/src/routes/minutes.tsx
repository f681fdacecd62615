export default function Page() {
  return <h1>minutes</h1>
}
