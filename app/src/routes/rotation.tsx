export default function Page() {
  return <h1>rotation</h1>
}
